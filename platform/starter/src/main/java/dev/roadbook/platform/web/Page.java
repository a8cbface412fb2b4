package dev.roadbook.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items rows of this page
 * @param page number of the page, from 0
 * @param size rows asked for
 * @param total rows of all pages
 * @param freshness how current the rows are, where that is known
 */
public record Page<T>(
        List<T> items,
        int page,
        int size,
        long total,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Freshness freshness) {

    public static <T> Page<T> of(List<T> items, ListQuery query, long total, @Nullable Freshness freshness) {
        return new Page<>(items, query.page(), query.size(), total, freshness);
    }
}
