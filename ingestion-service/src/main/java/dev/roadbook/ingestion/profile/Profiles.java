package dev.roadbook.ingestion.profile;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every column profile: those shipped, and those of the installation, which win. */
@Component
@EnableConfigurationProperties(ProfileProperties.class)
public class Profiles {

    private final Map<String, ColumnProfile> profiles = new TreeMap<>();

    Profiles(ResourcePatternResolver resources, ProfileProperties properties) throws IOException {
        for (var location : properties.locations()) {
            for (var resource : resources.getResources(location)) {
                var profile = load(resource);
                profiles.put(profile.name(), profile);
            }
        }
    }

    public Collection<ColumnProfile> all() {
        return profiles.values();
    }

    public Optional<ColumnProfile> find(String name) {
        return Optional.ofNullable(profiles.get(name));
    }

    static ColumnProfile load(Resource yaml) throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader().load(yaml.getDescription(), yaml).forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("", ColumnProfile.class)
                .get();
    }
}
