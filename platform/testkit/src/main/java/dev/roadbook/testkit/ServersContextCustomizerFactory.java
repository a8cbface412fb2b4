package dev.roadbook.testkit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

final class ServersContextCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        var annotated = TestContextAnnotationUtils.findAnnotationDescriptor(testClass, WithServers.class);
        if (annotated == null) {
            return null;
        }
        var servers = MergedAnnotations.from(annotated.getRootDeclaringClass(), SearchStrategy.TYPE_HIERARCHY)
                .get(WithServers.class)
                .synthesize();
        return new ServersContextCustomizer(servers.database(), servers.kafka(), servers.mail(), servers.now());
    }
}
