package dev.roadbook.platform.openapi;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words of a type's Javadoc as Markdown. */
final class JavadocText {

    private final ClassJavadoc javadoc;

    private JavadocText(ClassJavadoc javadoc) {
        this.javadoc = javadoc;
    }

    static JavadocText of(Class<?> type) {
        return new JavadocText(RuntimeJavadoc.getJavadoc(type));
    }

    Optional<String> summary() {
        return text(javadoc.getComment());
    }

    Optional<String> component(String name) {
        return javadoc.getRecordComponents().stream()
                .filter(component -> component.getName().equals(name))
                .map(ParamJavadoc::getComment)
                .flatMap(comment -> text(comment).stream())
                .findFirst();
    }

    static Optional<String> of(Method method) {
        return text(RuntimeJavadoc.getJavadoc(method).getComment());
    }

    private static Optional<String> text(@Nullable Comment comment) {
        if (comment == null) {
            return Optional.empty();
        }
        var markdown = new Markdown();
        comment.visit(markdown);
        return Optional.of(markdown.text
                        .toString()
                        .replaceAll("\\s+", " ")
                        .replaceAll("</?p>", "")
                        .strip())
                .filter(text -> !text.isEmpty());
    }

    private static final class Markdown implements CommentVisitor {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void commentText(String words) {
            text.append(words);
        }

        @Override
        public void inlineLink(Link link) {
            text.append(link.getLabel());
        }

        @Override
        public void inlineTag(String name, String value) {
            text.append('`').append(value.strip()).append('`');
        }

        @Override
        public void inlineValue(Value value) {
            text.append(value.getReferencedMemberName());
        }
    }
}
