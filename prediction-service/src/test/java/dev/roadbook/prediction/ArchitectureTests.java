package dev.roadbook.prediction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.roadbook.testkit.HouseRules;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecordBase;

@AnalyzeClasses(packagesOf = PredictionService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** The mathematics knows neither databases, topics nor requests: it can be run on any history, anywhere. */
    @ArchTest
    static final ArchRule mathematicsIsPure = noClasses()
            .that()
            .resideInAnyPackage("..outcome..", "..published..", "..survival..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..",
                    "java.time.chrono..",
                    "org.springframework.jdbc..",
                    "org.springframework.kafka..",
                    "org.springframework.web..",
                    "dev.roadbook.platform..")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class);

    @ArchTest
    static final ArchRule eventsStayAtTheEdge = noClasses()
            .that()
            .resideOutsideOfPackages("..catalogue..", "..intake..", "..rep..", "..scoring..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SpecificRecordBase.class);
}
