package dev.maxarportal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.slf4j.Logger;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.stereotype.Controller;

/** The table of rooms, and what holds in each of them. */
@AnalyzeClasses(packages = "dev.maxarportal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String ROOT = "dev.maxarportal";

    /** Which rooms a room may use. A room that is not named here is not planned. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("settings", Set.of()),
            entry("maxar", Set.of("settings")),
            entry("web", Set.of()),
            entry("sessions", Set.of("settings")),
            entry("audit", Set.of("settings", "web")),
            entry("signin", Set.of("maxar", "sessions", "settings", "audit", "web")),
            entry("usage", Set.of("maxar", "settings", "signin", "web")),
            entry("account", Set.of("maxar", "signin", "web")),
            entry("monitors", Set.of("maxar", "signin", "web")),
            entry("apikeys", Set.of("maxar", "settings", "signin", "web", "expiry", "audit")),
            entry("credentials", Set.of("maxar", "settings", "signin", "web", "expiry", "audit")),
            entry("expiry", Set.of("web")));

    @ArchTest
    static final ArchRule roomsUseOnlyTheRoomsOfTheTable = classes().should(useOnlyTheRoomsOfTheTable());

    /** Each package is a slice of its own, a room's root as well as those below it. */
    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyMaxarSpeaksToMaxar = noClasses()
            .that(not(resideInAPackage(ROOT + ".maxar..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.springframework.web.reactive.function.client..",
                    "org.springframework.web.service..",
                    "org.springframework.http.client.reactive..",
                    "reactor.netty..",
                    "io.netty.."))
            .because("tokens, time limits, retries and failures are looked after in one room");

    @ArchTest
    static final ArchRule onlySigningInSpeaksHttpBesides = noClasses()
            .that(not(resideInAnyPackage(ROOT + ".maxar..", ROOT + ".signin..")))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework.web.client..", "java.net.http.."));

    @ArchTest
    static final ArchRule controllersAreNotPublic = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .bePublic()
            .because("no other room calls them");

    @ArchTest
    static final ArchRule wiringIsNotPublic = noClasses()
            .that()
            .haveSimpleNameEndingWith("Configuration")
            .and()
            .areNotAnnotatedWith(SpringBootApplication.class)
            .should()
            .bePublic();

    @ArchTest
    static final ArchRule nothingIsPrintedPastTheLog = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule nothingIsPrintedByTheShorterWay =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.lang.IO");

    @ArchTest
    static final ArchRule noStackTraceIsPrintedPastTheLog =
            noClasses().should().callMethodWhere(call("printStackTrace"));

    @ArchTest
    static final ArchRule loggingGoesThroughSlf4j = GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule loggersArePrivateAndFinal = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beFinal();

    @ArchTest
    static void everyRoomIsNullMarked(JavaClasses portal) {
        Set<String> unmarked = portal.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(unmarked).as("packages without @NullMarked").isEmpty();
    }

    private static DescribedPredicate<JavaMethodCall> call(String method) {
        return DescribedPredicate.describe(
                method, target -> target.getTarget().getName().equals(method));
    }

    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
    }

    private static ArchCondition<JavaClass> useOnlyTheRoomsOfTheTable() {
        return new ArchCondition<>("use only the rooms of the table") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String room = room(type);
                if (room.isEmpty()) {
                    return;
                }
                if (!MAY_USE.containsKey(room)) {
                    events.add(SimpleConditionEvent.violated(type, room + " is no room of the table"));
                    return;
                }
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(use -> !room.equals(room(use.getTargetClass())))
                        .filter(use -> !MAY_USE.get(room).contains(room(use.getTargetClass())))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }
}
