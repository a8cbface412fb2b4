package dev.roadbook.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

/** How every service is built; a service takes them over with {@code ArchTests.in(HouseRules.class)}. */
public final class HouseRules {

    private static final String ROOT = "dev.roadbook.";
    private static final Set<String> SHARED = Set.of("platform", "events", "schemas");

    private HouseRules() {}

    @ArchTest
    public static final ArchRule featuresAreFreeOfCycles =
            slices().matching(ROOT + "*.(*)..").should().beFreeOfCycles();

    @ArchTest
    public static final ArchRule servicesDoNotKnowEachOther = classes().should(dependOnNoOtherService());

    @ArchTest
    public static final ArchRule adaptersStayInTheirPackage = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or(readTopics())
            .should()
            .notBePublic();

    @ArchTest
    public static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    public static final ArchRule fieldsOfBeansAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .doNotHaveModifier(JavaModifier.VOLATILE)
            .should()
            .beFinal();

    @ArchTest
    public static final ArchRule timeIsPassedIn =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    private static DescribedPredicate<JavaClass> readTopics() {
        return DescribedPredicate.describe(
                "read topics",
                type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(KafkaListener.class)));
    }

    private static ArchCondition<JavaClass> dependOnNoOtherService() {
        return new ArchCondition<>("depend on no other service") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isAnotherService(type, dependency.getTargetClass()))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean isAnotherService(JavaClass type, JavaClass target) {
        return target.getPackageName().startsWith(ROOT)
                && !SHARED.contains(module(target))
                && !module(target).equals(module(type));
    }

    private static String module(JavaClass type) {
        return type.getPackageName().substring(ROOT.length()).split("\\.", 2)[0];
    }
}
