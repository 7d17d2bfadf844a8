package org.gongfang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void modulesKeepToTheirDeclaredDependencies() {
        modules.verify();
    }

    @Test
    void writesModuleDiagrams() {
        new Documenter(
                        modules,
                        Documenter.Options.defaults()
                                .withOutputFolder(Path.of("src/docs/modules").toString()))
                .writeModulesAsPlantUml()
                .writeIndividualModulesAsPlantUml();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "src/docs/architecture.md"})
    void pictureOfModulesIsTrue(String page) throws IOException {
        assertThat(arrowsIn(Path.of(page))).isEqualTo(declaredArrows());
    }

    private static Set<String> arrowsIn(Path page) throws IOException {
        String text = Files.readString(page);
        int start = text.indexOf("flowchart");
        return Pattern.compile("(\\w+ --> \\w+)")
                .matcher(text.substring(start, text.indexOf("```", start)))
                .results()
                .map(arrow -> arrow.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> declaredArrows() {
        Set<String> arrows = new TreeSet<>();
        for (var module : modules) {
            module.getBasePackage()
                    .getAnnotation(ApplicationModule.class)
                    .ifPresent(declared -> Arrays.stream(declared.allowedDependencies())
                            .map(dependency -> dependency.split("::")[0].strip())
                            .filter(dependency -> !dependency.equals("shared"))
                            .forEach(dependency -> arrows.add(module.getIdentifier() + " --> " + dependency)));
        }
        return arrows;
    }
}
