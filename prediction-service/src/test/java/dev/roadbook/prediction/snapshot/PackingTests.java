package dev.roadbook.prediction.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackingTests {

    private static final String TYPICAL = """
            {"model_version":"naive-1","currency":"EUR","expected":null,"abstention":"NO_PURCHASE","coverage_pct":0.0}""";

    private static final String PACKED = "01c3acdcf21281dd1f42351ba46cc0d9cb422f2080c1540b00";

    @Property(tries = 200)
    void givesBackWhatItTook(@ForAll String text) {
        var legible = text.codePoints()
                .filter(each -> !Character.isSurrogate((char) each))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Packing.unpack(Packing.pack(legible))).isEqualTo(legible);
    }

    @Test
    void makesWhatAllHaveInCommonSmall() {
        assertThat(Packing.pack(TYPICAL)).hasSizeLessThan(TYPICAL.length() / 3);
    }

    @Test
    void readsWhatWasPackedByTheFirstRelease() {
        assertThat(Packing.unpack(HexFormat.of().parseHex(PACKED))).isEqualTo(TYPICAL);
    }

    @Test
    void refusesWhatItCannotRead() {
        var packed = Packing.pack(TYPICAL);

        assertThatIllegalArgumentException().isThrownBy(() -> Packing.unpack(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Packing.unpack(new byte[] {9, 1, 2}));
        assertThatIllegalArgumentException().isThrownBy(() -> Packing.unpack(Arrays.copyOf(packed, packed.length - 3)));
    }
}
