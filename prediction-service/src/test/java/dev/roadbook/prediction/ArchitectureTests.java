package dev.roadbook.prediction;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import org.apache.avro.specific.SpecificRecordBase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.roadbook.prediction", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.roadbook.prediction.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule adaptersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .haveSimpleNameEndingWith("Listener")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule fieldsOfBeansAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .should()
            .beFinal();

    /** The mathematics knows neither databases, topics nor requests: it can be run on any history, anywhere. */
    @ArchTest
    static final ArchRule mathematicsIsPure = noClasses()
            .that()
            .resideInAnyPackage("..churn..", "..health..", "..outcome..", "..pace..", "..priority..", "..rfm..")
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
            .resideOutsideOfPackages("..account..", "..intake..", "..scoring..", "..rep..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SpecificRecordBase.class);
}
