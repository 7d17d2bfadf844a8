package org.gongfang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Browsers are sent the icons that the screens use: all of them and no others. */
class IconTests {

    private static final Path LIST = Path.of("frontend", "icons", "icons-in-use.ts");
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern LISTED = Pattern.compile("'([a-z0-9-]+)'");
    private static final Pattern CONSTANT = Pattern.compile("VaadinIcon\\.([A-Z0-9_]+)");
    private static final Pattern NAMED = Pattern.compile("\"vaadin:([a-z0-9-]+)\"");

    @Test
    void theListHoldsTheIconsOfTheScreens() throws IOException {
        var listed = new TreeSet<String>();
        find(LISTED, LIST).forEach(listed::add);

        assertThat(listed).as(LIST.toString()).isEqualTo(used());
    }

    private static Set<String> used() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                find(CONSTANT, file)
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .forEach(used::add);
                find(NAMED, file).forEach(used::add);
            }
        }
        return used;
    }

    private static Stream<String> find(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file)).results().map((MatchResult result) -> result.group(1));
    }
}
