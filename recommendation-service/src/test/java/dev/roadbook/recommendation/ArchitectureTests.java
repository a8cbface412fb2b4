package dev.roadbook.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.roadbook.testkit.HouseRules;
import org.apache.avro.specific.SpecificRecordBase;
import org.springframework.stereotype.Repository;

@AnalyzeClasses(packagesOf = RecommendationService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule repositoriesArePackagePrivate =
            classes().that().areAnnotatedWith(Repository.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule eventsStayAtTheEdge = noClasses()
            .that()
            .resideInAnyPackage("..basket..", "..account..", "..batch..", "..catalogue..", "..market..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SpecificRecordBase.class);
}
