package dev.roadbook.dashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.roadbook.testkit.HouseRules;

@AnalyzeClasses(packagesOf = DashboardApi.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule projectionsStayInTheirPackage =
            classes().that().haveSimpleNameEndingWith("Projection").should().notBePublic();

    @ArchTest
    static final ArchRule eventsStayInProjectionsAndTheOutbox = noClasses()
            .that()
            .resideOutsideOfPackages("..projection..", "..engagement..", "..deadletter..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.roadbook.events..");

    @ArchTest
    static final ArchRule questionsAreNotAnsweredByProjections = noClasses()
            .that()
            .resideOutsideOfPackage("..projection..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..projection..");
}
