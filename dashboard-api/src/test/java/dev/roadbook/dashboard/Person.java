package dev.roadbook.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who asks. */
public record Person(
        String username, List<String> roles, @Nullable String repId) {

    public static final Person ADMIN = new Person("ada", List.of("ADMIN"), null);
    public static final Person MANAGER = new Person("mona", List.of("MANAGER"), null);
    public static final Person MARKETING = new Person("mark", List.of("MARKETING"), null);
    public static final Person READER = new Person("rita", List.of("READ_ONLY"), null);
    public static final Person NOBODY = new Person("nick", List.of(), null);

    /** Nobody: what the gateway says for itself. */
    public static final Person GATEWAY = new Person("gateway", List.of(), null);

    public static Person rep(@Nullable String repId) {
        return new Person("rep-" + repId, List.of("REP"), repId);
    }

    public static Person readerOf(String repId) {
        return new Person("reader-" + repId, List.of("READ_ONLY"), repId);
    }

    @Override
    public String toString() {
        return username;
    }
}
