package dev.roadbook.ingestion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.roadbook.testkit.HouseRules;
import java.security.MessageDigest;
import java.util.Arrays;

@AnalyzeClasses(packagesOf = IngestionService.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] KINDS_OF_FILES = {"..dataset.sales..", "..dataset.rep..", "..dataset.activity.."};

    @ArchTest
    static final ArchTests house = ArchTests.in(HouseRules.class);

    /** {@code Arrays.equals} and {@code String.equals} end at the first difference, which a clock can see. */
    @ArchTest
    static final ArchRule signaturesAreComparedInConstantTime = noClasses()
            .that()
            .resideInAPackage("..webhook..")
            .should()
            .callMethod(Arrays.class, "equals", byte[].class, byte[].class);

    @ArchTest
    static final ArchRule theSignatureCheckUsesTheComparisonMadeForIt = classes()
            .that()
            .haveSimpleName("SignatureCheck")
            .should()
            .callMethod(MessageDigest.class, "isEqual", byte[].class, byte[].class);

    @ArchTest
    static final ArchRule kindsOfFilesAreKnownToOneAnotherAlone = noClasses()
            .that()
            .resideOutsideOfPackages(KINDS_OF_FILES)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KINDS_OF_FILES);

    @ArchTest
    static final ArchRule theDomainKnowsNoFramework = noClasses()
            .that()
            .resideInAnyPackage("..dataset.cell..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "jakarta..");
}
