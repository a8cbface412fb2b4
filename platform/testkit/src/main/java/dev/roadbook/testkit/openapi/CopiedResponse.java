package dev.roadbook.testkit.openapi;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Passes an answer on as it comes and keeps a copy of it, unless it is very long. */
final class CopiedResponse extends HttpServletResponseWrapper {

    private static final int LONGEST = 4 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean sentAsError;
    private @Nullable ServletOutputStream stream;
    private @Nullable PrintWriter writer;

    CopiedResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (stream == null) {
            stream = new Tee(super.getOutputStream());
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            // the container says in the header which encoding it writes only when it is asked for its own writer
            setCharacterEncoding(getCharacterEncoding());
            writer =
                    new PrintWriter(new OutputStreamWriter(getOutputStream(), Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        bytes.reset();
        stream = null;
        writer = null;
    }

    @Override
    public void sendError(int status) throws IOException {
        sentAsError = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, @Nullable String message) throws IOException {
        sentAsError = true;
        super.sendError(status, message);
    }

    boolean isSentAsError() {
        return sentAsError;
    }

    /** The body so far; null where it is too long to be looked at. */
    @Nullable String copy() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.size() > LONGEST ? null : bytes.toString(StandardCharsets.UTF_8);
    }

    private final class Tee extends ServletOutputStream {

        private final ServletOutputStream target;

        Tee(ServletOutputStream target) {
            this.target = target;
        }

        @Override
        public void write(int b) throws IOException {
            target.write(b);
            if (bytes.size() <= LONGEST) {
                bytes.write(b);
            }
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            target.write(source, offset, length);
            if (bytes.size() <= LONGEST) {
                bytes.write(source, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            target.flush();
        }

        @Override
        public void close() throws IOException {
            target.close();
        }

        @Override
        public boolean isReady() {
            return target.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            target.setWriteListener(listener);
        }
    }
}
