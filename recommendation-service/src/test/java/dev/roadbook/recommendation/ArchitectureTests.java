package dev.roadbook.recommendation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.apache.avro.specific.SpecificRecordBase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "dev.roadbook.recommendation", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    @ArchTest
    static final ArchRule featuresAreFreeOfCycles =
            slices().matching("dev.roadbook.recommendation.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule adaptersArePackagePrivate = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .or()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Configuration.class)
            .or()
            .haveSimpleNameEndingWith("Listeners")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule fieldsAreNotInjected = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule fieldsOfBeansAreFinal = fields().that()
            .areDeclaredInClassesThat()
            .areMetaAnnotatedWith(Component.class)
            .and()
            .doNotHaveModifier(JavaModifier.VOLATILE)
            .should()
            .beFinal();

    @ArchTest
    static final ArchRule eventsStayAtTheEdge = noClasses()
            .that()
            .resideInAnyPackage("..basket..", "..account..", "..batch..", "..catalogue..", "..market..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(SpecificRecordBase.class);

    @ArchTest
    static final ArchRule otherServicesAreUnknown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.roadbook.ingestion..",
                    "dev.roadbook.prediction..",
                    "dev.roadbook.outreach..",
                    "dev.roadbook.dashboard..",
                    "dev.roadbook.gateway..");
}
