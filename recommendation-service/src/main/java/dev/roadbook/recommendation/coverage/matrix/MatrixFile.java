package dev.roadbook.recommendation.coverage.matrix;

import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A matrix as a file: a column a product, in it {@code x} where an account carries it, else what it would pay for it. */
final class MatrixFile implements AutoCloseable {

    private static final List<String> FIRST =
            List.of("account_id", "name", "rep_id", "region", "chain", "coverage_pct", "gap_value");

    private final List<String> skus;
    private final CsvExport csv;

    private MatrixFile(List<String> skus, CsvExport csv) {
        this.skus = skus;
        this.csv = csv;
    }

    /** @param skus the products, by their rank */
    static MatrixFile to(HttpServletResponse response, List<String> skus) throws IOException {
        response.setContentType(CsvDownload.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("coverage-matrix.csv")
                        .build()
                        .toString());
        var header = Stream.concat(FIRST.stream(), skus.stream()).toList();
        return new MatrixFile(skus, new CsvExport(response.getWriter(), header));
    }

    void row(CoveredRow row) {
        var cells = new HashMap<String, @Nullable Object>();
        row.carried().forEach(sku -> cells.put(sku, "x"));
        row.missing().forEach(missed -> cells.put(missed.sku(), missed.gapValue()));
        csv.row(all(row, cells));
    }

    private @Nullable Object[] all(CoveredRow row, Map<String, @Nullable Object> cells) {
        var all = new ArrayList<@Nullable Object>();
        all.add(row.accountId());
        all.add(row.name());
        all.add(row.repId());
        all.add(row.region());
        all.add(row.chain());
        all.add(row.coveragePct());
        all.add(row.gapValue());
        skus.forEach(sku -> all.add(cells.get(sku)));
        return all.toArray();
    }

    @Override
    public void close() {
        csv.close();
    }
}
