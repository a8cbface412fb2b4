package dev.roadbook.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.local.stack.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The script in a folder of its own, with tools that say how they were called. */
class RoadbookScriptTests {

    @TempDir
    Path folder;

    private Path repository;
    private Path caller;
    private Path tools;

    @BeforeEach
    void copyScript() throws IOException {
        repository = Files.createDirectories(folder.resolve("repository"));
        caller = Files.createDirectories(folder.resolve("caller"));
        tools = Files.createDirectories(folder.resolve("tools"));
        Files.copy(Path.of("../../roadbook"), repository.resolve("roadbook"));
        tool("bin/java", "echo \"in $PWD: $*\"");
        tool("bin/javac", "exit 1");
        Files.writeString(tools.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        tool("npm", "exit 1");
        tool("mvn", "echo built with maven; exit 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up --bogus",
                "down --bogus",
                "status --bogus",
                "logs --bogus",
                "test --bogus",
                "benchmark --bogus",
                "demo-data --bogus",
                "help --bogus"
            })
    void refusesOptionsItDoesNotKnow(String command) throws Exception {
        var run = run(command.split(" "));
        assertThat(run.output()).isEqualTo("Unknown option --bogus; ./roadbook help tells which there are.\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "benchmark --accounts, --accounts needs a value.",
        "benchmark --lines many, '--lines needs a number, not many.'",
        "up --port --empty, --port needs a value.",
        "demo-data --out, --out needs a value."
    })
    void saysWhichOptionLacksItsValue(String command, String sentence) throws Exception {
        var run = run(command.split(" "));
        assertThat(run.output()).isEqualTo(sentence + "\n");
        assertThat(run.status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v18.20.4", "v20.3.0", "v20.18.9"})
    void refusesANodeThatIsTooOld(String version) throws Exception {
        tool("node", "echo " + version);
        assertThat(run("up").output()).contains("Node 20.19 or newer is needed, this is " + version + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"v20.19.0", "v20.20.1", "v22.1.0"})
    void buildsWithANodeThatIsNewEnough(String version) throws Exception {
        tool("node", "echo " + version);
        assertThat(run("up").output()).contains("The build failed").doesNotContain("is needed");
    }

    @Test
    void writesDemoSalesIntoTheFolderOfTheCaller() throws Exception {
        pretendToBeBuilt();
        assertThat(run("demo-data", "--out", "sales", "--accounts", "20").output())
                .startsWith("in %s: ".formatted(caller.toRealPath()))
                .endsWith("dev.roadbook.local.Main demo-data --out sales --accounts 20\n");
    }

    private void pretendToBeBuilt() throws IOException {
        for (var module : List.of("deploy/local", "deploy/benchmark")) {
            var target = Files.createDirectories(repository.resolve(module).resolve("target"));
            Files.createFile(target.resolve(module.substring("deploy/".length()) + "-1.jar"));
            Files.writeString(target.resolve("classpath.txt"), "/libraries.jar");
        }
        for (var service : Service.values()) {
            var target =
                    Files.createDirectories(repository.resolve(service.module()).resolve("target"));
            Files.createFile(target.resolve(service.module() + "-1.jar"));
        }
        Files.createFile(
                Files.createDirectories(repository.resolve(".roadbook")).resolve("built"));
    }

    private Run run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(repository.resolve("roadbook").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(caller.toFile()).redirectErrorStream(true);
        builder.environment().put("PATH", tools + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", tools.toString());
        var process = builder.start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private void tool(String name, String body) throws IOException {
        var file = tools.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Run(int status, String output) {}
}
