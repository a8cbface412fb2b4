package dev.roadbook.gateway;

import java.io.InputStream;
import java.util.Arrays;

/** As many bytes as wanted, made up while they are read. */
public final class Endless extends InputStream {

    private long left;

    public Endless(long length) {
        this.left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? 'x' : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        var count = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + count, (byte) 'x');
        left -= count;
        return count;
    }
}
