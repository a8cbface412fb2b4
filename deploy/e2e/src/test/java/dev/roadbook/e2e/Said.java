package dev.roadbook.e2e;

import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the product says: an answer of its API, looked into by paths such as {@code revenue/lifetime}. */
record Said(JsonNode answer) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int PAGE = 500;

    /** Waits where it would be asking too fast. */
    static Said by(Visitor visitor, String path) {
        var response = await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .until(() -> visitor.get(path, "application/json"), answer -> answer.statusCode() != TOO_MANY_REQUESTS);
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + " " + response.body());
        }
        return new Said(JSON.readTree(response.body()));
    }

    /** Every item of a list, page by page. */
    static List<Said> all(Visitor visitor, String path) {
        var items = new ArrayList<Said>();
        var page = by(visitor, path + "?size=" + PAGE);
        page.each("items", items::add);
        for (int number = 1; items.size() < page.answer.get("total").asInt(); number++) {
            by(visitor, path + "?size=%d&page=%d".formatted(PAGE, number)).each("items", items::add);
        }
        return items;
    }

    void each(String path, Consumer<Said> consumer) {
        list(path).forEach(consumer);
    }

    List<Said> list(String path) {
        return StreamSupport.stream(at(path).spliterator(), false)
                .map(Said::new)
                .toList();
    }

    @Nullable BigDecimal number(String path) {
        var node = at(path);
        return node.isNumber() ? node.decimalValue() : null;
    }

    BigDecimal required(String path) {
        return Objects.requireNonNull(number(path), path);
    }

    /** A whole number; 0 where there is none. */
    long whole(String path) {
        return at(path).asLong(0);
    }

    Said said(String path) {
        return new Said(at(path));
    }

    /** As text, whatever it is; numbers without trailing noughts. */
    String plain(String path) {
        var node = at(path);
        return node.isNumber() ? node.decimalValue().stripTrailingZeros().toPlainString() : node.asString("nothing");
    }

    /** A fraction; 0 where there is none. */
    double real(String path) {
        return at(path).asDouble(0);
    }

    @Nullable String text(String path) {
        var node = at(path);
        return node.isString() ? node.asString() : null;
    }

    boolean has(String path) {
        var node = at(path);
        return !node.isMissingNode() && !node.isNull();
    }

    @Nullable LocalDate day(String path) {
        var text = text(path);
        return text == null ? null : LocalDate.parse(text);
    }

    private JsonNode at(String path) {
        return answer.at("/" + path);
    }
}
