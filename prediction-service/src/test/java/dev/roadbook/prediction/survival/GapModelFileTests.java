package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.prediction.survival.GapModelFile.CorruptModel;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GapModelFileTests {

    private final GapModel model = model();
    private final byte[] bytes = GapModelFile.write(model);

    private static GapModel model() {
        var timelines = new Simulated(1).dying("A", 200, 10, 200, 500);
        var training = new GapModelTrainer(TrainingSettings.defaults()).train(timelines, Simulated.FIRST_DAY + 500);
        return ((Learned) training).model();
    }

    @Test
    void readsWhatItWrote() {
        assertThat(GapModelFile.read(bytes)).isEqualTo(model);
        assertThat(GapModelFile.write(GapModelFile.read(bytes))).isEqualTo(bytes);
    }

    @Test
    void refusesABrokenByte() {
        for (int at : new int[] {0, 7, 100, bytes.length / 2, bytes.length - 1}) {
            byte[] broken = bytes.clone();
            broken[at] ^= 1;
            assertThatExceptionOfType(CorruptModel.class)
                    .isThrownBy(() -> GapModelFile.read(broken))
                    .withMessageContaining("checksum");
        }
    }

    @Test
    void refusesAPartOfAModel() {
        assertThatExceptionOfType(CorruptModel.class)
                .isThrownBy(() -> GapModelFile.read(Arrays.copyOf(bytes, bytes.length - 1)));
        assertThatExceptionOfType(CorruptModel.class).isThrownBy(() -> GapModelFile.read(new byte[3]));
    }

    @Test
    void refusesAnotherFormat() throws Exception {
        byte[] other = bytes.clone();
        other[7] = 9;
        assertThatExceptionOfType(CorruptModel.class)
                .isThrownBy(() -> GapModelFile.read(signed(other)))
                .withMessage("the model has format 9, not 3");
    }

    @Test
    void readsTheFormatBeforeWhichHadANumberMore() throws Exception {
        byte[] content = Arrays.copyOf(bytes, bytes.length - 32);
        content[7] = 2;
        int at = endOfPrior();
        var earlier = ByteBuffer.allocate(bytes.length + Double.BYTES)
                .put(content, 0, at)
                .putDouble(0.7)
                .put(content, at, content.length - at);

        assertThat(GapModelFile.read(signed(earlier.array()))).isEqualTo(model);
    }

    private int endOfPrior() {
        int names = 2 + String.join(",", Features.NAMES).length();
        int levels = model.levels().borders().size() + model.levels().levels().size();
        int doubles = 3 + model.norms().weekdayShares().size() + levels + RatioGrid.SIZE;
        int counts = 2 + 5 + 4;
        return names + counts * Integer.BYTES + doubles * Double.BYTES;
    }

    @Test
    void refusesOtherFeatures() throws Exception {
        var text = new String(bytes, StandardCharsets.ISO_8859_1).replace("lastGap", "lestGap");
        assertThatExceptionOfType(CorruptModel.class)
                .isThrownBy(() -> GapModelFile.read(signed(text.getBytes(StandardCharsets.ISO_8859_1))))
                .withMessage("the model knows other features");
    }

    @Test
    void refusesAModelThatIsTooLong() throws Exception {
        assertThatExceptionOfType(CorruptModel.class)
                .isThrownBy(() -> GapModelFile.read(signed(Arrays.copyOf(bytes, bytes.length + 4))));
    }

    /** With a checksum that fits. */
    private static byte[] signed(byte[] content) throws Exception {
        int size = content.length - 32;
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(content, size));
        byte[] signed = content.clone();
        System.arraycopy(digest, 0, signed, size, digest.length);
        return signed;
    }
}
