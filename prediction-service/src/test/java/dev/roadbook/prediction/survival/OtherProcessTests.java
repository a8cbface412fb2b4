package dev.roadbook.prediction.survival;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Two machines learn the same: another Java process, with one processor and another compiler, comes to the same bytes. */
class OtherProcessTests {

    private static final int TODAY = Simulated.FIRST_DAY + 400;

    /** Prints what is learned here. */
    public static void main(String[] arguments) {
        IO.println(learnedBytes());
    }

    private static String learnedBytes() {
        var simulated = new Simulated(7);
        var timelines = new ArrayList<>(simulated.regular("weekly", 40, 7, 0, 600));
        timelines.addAll(simulated.regular("monthly", 60, 30, 0.2, 600));
        timelines.addAll(simulated.dying("dying", 120, 12, 150, 600));
        var learned = (Learned) new GapModelTrainer(TrainingSettings.defaults()).train(timelines, TODAY);
        return HexFormat.of().formatHex(GapModelFile.write(learned.model()));
    }

    @Test
    void learnsTheSameBytes() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:ActiveProcessorCount=1",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherProcessTests.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = process.inputReader(US_ASCII)) {
            assertThat(output.readLine()).isEqualTo(learnedBytes());
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
}
