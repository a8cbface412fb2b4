package dev.roadbook.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    Path folder;

    @Test
    void makesThemUpOnce() {
        assertThat(Secrets.in(folder)).isEqualTo(Secrets.in(folder));
    }

    @Test
    void makesUpOthersForAnotherStack() {
        var one = Secrets.in(folder.resolve("one"));
        var other = Secrets.in(folder.resolve("other"));

        assertThat(one.webhook()).startsWith("whsec_").isNotEqualTo(other.webhook());
        assertThat(one.adminPassword()).hasSize(16).isNotEqualTo(other.adminPassword());
    }

    @Test
    void makesUpWhatAnEarlierVersionDidNotKnow() throws Exception {
        Files.writeString(folder.resolve("secrets.properties"), "webhook=whsec_kept\n");

        var secrets = Secrets.in(folder);

        assertThat(secrets.webhook()).isEqualTo("whsec_kept");
        assertThat(Base64.getDecoder().decode(secrets.secondFactorKey())).hasSize(32);
        assertThat(Secrets.in(folder)).isEqualTo(secrets);
    }

    @Test
    void letsNobodyElseReadThem() throws Exception {
        Secrets.in(folder);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
