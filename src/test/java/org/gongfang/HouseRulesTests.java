package org.gongfang;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house that a compiler cannot hold. */
class HouseRulesTests {

    private static final int MOST_LINES = 350;

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongfang");

    @Test
    void everyPackageIsNullMarked() {
        check(classes().should(new ArchCondition<>("live in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        }));
    }

    @Test
    void repositoriesStayInsideTheirModule() {
        check(classes().that().areAssignableTo(Repository.class).should().bePackagePrivate());
    }

    @Test
    void onlyScreensKnowVaadin() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "org.gongfang.shell..", "org.gongfang")
                .and()
                .haveSimpleNameNotEndingWith("SecurityConfiguration")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.vaadin.."));
    }

    @Test
    void nobodyAtWorkIsInterrupted() {
        check(noClasses().should().callMethod(ExecutorService.class, "shutdownNow"));
        check(noClasses().should().callMethod(ScheduledThreadPoolExecutor.class, "shutdownNow"));
        check(noClasses().should().callMethod(ScheduledExecutorService.class, "shutdownNow"));
    }

    @Test
    void screensReachPastNoService() {
        check(noClasses()
                .that()
                .resideInAnyPackage("..ui..", "..rest..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Repository.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("jakarta.persistence.EntityManager")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc.."));
    }

    @Test
    void routedClassesArePackagePrivateViews() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .and()
                .haveSimpleNameNotContaining("SignIn")
                .should()
                .bePackagePrivate()
                .andShould()
                .haveSimpleNameEndingWith("View"));
    }

    @Test
    void controllersArePackagePrivateAndLiveInRestPackages() {
        check(classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .or()
                .areAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..rest..")
                .allowEmptyShould(true));
    }

    @Test
    void timeIsAskedOfTheClockAlone() {
        check(noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(java.util.Date.class, "<init>"));
        check(noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.gongfang.shared.SharedConfiguration")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone"));
    }

    @Test
    void noTransactionIsSplitOffItsCaller() {
        check(methods().should(new ArchCondition<>("not open a transaction of their own inside another") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaMethod method, ConditionEvents events) {
                method.tryGetAnnotationOfType(Transactional.class)
                        .filter(transactional -> transactional.propagation() == Propagation.REQUIRES_NEW)
                        .filter(transactional ->
                                method.getOwner().getSimpleName().contains("Reservation"))
                        .ifPresent(split ->
                                events.add(SimpleConditionEvent.violated(method, method.getFullName() + " splits")));
            }
        }));
    }

    @Test
    void entitiesHaveNoSetters() {
        check(methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .allowEmptyShould(true));
    }

    @Test
    void entitiesStayInsideTheirModule() {
        check(classes()
                .that()
                .areAnnotatedWith(jakarta.persistence.Entity.class)
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true));
    }

    @Test
    void nothingIsPrinted() {
        check(noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace"));
    }

    @Test
    void jobsArePackagePrivate() {
        check(classes()
                .that()
                .areAssignableTo(org.quartz.Job.class)
                .should(new ArchCondition<>("be package-private") {
                    @Override
                    public void check(JavaClass job, ConditionEvents events) {
                        if (job.getModifiers().contains(JavaModifier.PUBLIC)
                                && !job.getModifiers().contains(JavaModifier.ABSTRACT)) {
                            events.add(SimpleConditionEvent.violated(job, job.getName() + " is public"));
                        }
                    }
                })
                .allowEmptyShould(true));
    }

    @Test
    void browsersAreSentTheIconsOfTheScreensAndNoOthers() throws IOException {
        var list = Path.of("frontend", "icons", "icons-in-use.ts");
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                find("VaadinIcon\\.([A-Z0-9_]+)", file)
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .forEach(used::add);
                find("\"vaadin:([a-z0-9-]+)\"", file).forEach(used::add);
            }
        }
        assertThat(find("'([a-z0-9-]+)'", list)).as(list.toString()).containsExactlyElementsOf(used);
    }

    @Test
    void noClassOfTheProductIsTooLongToRead() throws IOException {
        try (var files = Files.walk(Path.of("src", "main", "java"))) {
            var tooLong = new TreeSet<String>();
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                int lines = Files.readAllLines(file).size();
                if (lines > MOST_LINES) {
                    tooLong.add(file + " has " + lines + " lines");
                }
            }
            assertThat(tooLong)
                    .as("classes with more than %d lines", MOST_LINES)
                    .isEmpty();
        }
    }

    private static Stream<String> find(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(file))
                .results()
                .map(result -> result.group(1));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(PRODUCT);
    }
}
