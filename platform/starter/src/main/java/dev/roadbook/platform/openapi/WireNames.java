package dev.roadbook.platform.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.roadbook.platform.web.Page;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names types as clients know them: {@code CustomerView} is a {@code Customer}, its page a {@code CustomerPage}. */
final class WireNames extends TypeNameResolver {

    private static final String VIEW = "View";

    private final Map<String, Class<?>> known = new HashMap<>();
    private final Set<String> conflicts = new TreeSet<>();

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        return type.getRawClass() == Page.class
                ? nameForType(type.containedType(0), options) + "Page"
                : super.nameForGenericType(type, options);
    }

    @Override
    protected synchronized String getNameOfClass(Class<?> type) {
        var simple = plain(type);
        var owner = known.putIfAbsent(simple, type);
        if (owner == null || owner == type) {
            return simple;
        }
        conflicts.add("two types would be the schema %s: %s and %s".formatted(simple, owner.getName(), type.getName()));
        return simple;
    }

    /** Told at the end, as whoever asks for names goes on without one. */
    synchronized void requireUnique() {
        if (!conflicts.isEmpty()) {
            throw new IllegalStateException(String.join("; ", conflicts));
        }
    }

    private static String plain(Class<?> type) {
        var name = type.getSimpleName();
        if (name.equals(VIEW) && type.getEnclosingClass() != null) {
            return plain(type.getEnclosingClass());
        }
        return name.endsWith(VIEW) ? name.substring(0, name.length() - VIEW.length()) : name;
    }
}
