package dev.roadbook.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.testkit.HouseRules;

@AnalyzeClasses(packagesOf = DashboardApi.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule projectionsStayInTheirPackage =
            classes().that().implement(Projection.class).should().notBePublic();

    @ArchTest
    static final ArchRule eventsStayInProjectionsAndTheOutbox = noClasses()
            .that(areNoProjections())
            .and()
            .resideOutsideOfPackages("..engagement..", "..deadletter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.roadbook.events..");

    @ArchTest
    static final ArchRule questionsAreNotAnsweredByProjections = noClasses()
            .that(areNoProjections())
            .and()
            .resideOutsideOfPackages("..projection..", "..rebuild..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..projection..")
            .orShould()
            .dependOnClassesThat()
            .implement(Projection.class);

    /** A projection is followed by its rows, in it or beside it. */
    private static DescribedPredicate<JavaClass> areNoProjections() {
        return DescribedPredicate.describe(
                "are no projections", type -> !type.getName().matches(".*(Projection|Rows)(\\$.*)?"));
    }
}
