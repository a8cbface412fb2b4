package dev.roadbook.platform.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.JsonNode;

/**
 * Describes records as they are written: names in snake case, every component there, {@code null} where the code says
 * so, words from the Javadoc.
 */
final class WireSchemas extends ModelResolver {

    WireSchemas(WireNames names) {
        super(Json31.mapper().copy().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE), names);
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        var raw = _mapper.constructType(type.getType()).getRawClass();
        if (raw == Object.class || JsonNode.class.isAssignableFrom(raw) || Resource.class.isAssignableFrom(raw)) {
            return Shapes.any();
        }
        if (raw == SseEmitter.class) {
            return Shapes.text();
        }
        Schema<?> resolved = super.resolve(type, context, chain);
        if (resolved != null && raw.isRecord()) {
            var name = resolved.get$ref() == null
                    ? resolved.getName()
                    : resolved.get$ref().substring(Components.COMPONENTS_SCHEMAS_REF.length());
            var model = context.getDefinedModels().get(name);
            if (model != null) {
                complete(model, raw);
            }
        }
        return resolved;
    }

    /** Idempotent, as a type is resolved wherever it is used. */
    private void complete(Schema<?> model, Class<?> type) {
        var names = wireNames(type);
        var words = JavadocText.of(type);
        words.summary().ifPresent(model::setDescription);
        var components = Stream.of(type.getRecordComponents())
                .filter(component -> property(model, names, component) != null)
                .toList();
        for (var component : components) {
            var property = property(model, names, component);
            if (property != null) {
                words.component(component.getName()).ifPresent(property::setDescription);
                if (isNullable(component)) {
                    Shapes.allowNull(property);
                }
            }
        }
        var required = new ArrayList<>(names(model));
        components.stream()
                .filter(WireSchemas::isLeftOut)
                .map(component -> names.getOrDefault(component.getName(), component.getName()))
                .forEach(required::remove);
        model.setRequired(required);
    }

    /** Those of unwrapped components are among them. */
    private static Set<String> names(Schema<?> model) {
        return model.getProperties() == null ? Set.of() : model.getProperties().keySet();
    }

    private static @Nullable Schema<?> property(Schema<?> model, Map<String, String> names, RecordComponent component) {
        return model.getProperties() == null
                ? null
                : (Schema<?>) model.getProperties().get(names.getOrDefault(component.getName(), component.getName()));
    }

    private Map<String, String> wireNames(Class<?> type) {
        return _mapper.getSerializationConfig().introspect(_mapper.constructType(type)).findProperties().stream()
                .collect(Collectors.toMap(
                        BeanPropertyDefinition::getInternalName, BeanPropertyDefinition::getName, (first, _) -> first));
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isLeftOut(component);
    }

    /** Without a value the property is not written at all. */
    private static boolean isLeftOut(RecordComponent component) {
        var include = component.getAccessor().getAnnotation(JsonInclude.class);
        return include != null && include.value() != JsonInclude.Include.ALWAYS;
    }
}
