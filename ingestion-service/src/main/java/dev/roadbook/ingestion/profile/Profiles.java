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

/** Every column profile: those shipped, those of the installation, which win, and those that people made. */
@Component
@EnableConfigurationProperties(ProfileProperties.class)
public class Profiles {

    private final Map<String, ColumnProfile> shipped = new TreeMap<>();
    private final SavedProfiles saved;

    Profiles(ResourcePatternResolver resources, ProfileProperties properties, SavedProfiles saved) throws IOException {
        this.saved = saved;
        for (var location : properties.locations()) {
            for (var resource : resources.getResources(location)) {
                var profile = load(resource);
                shipped.put(profile.name(), profile);
            }
        }
    }

    /** Those that no person made. */
    public Collection<ColumnProfile> shipped() {
        return shipped.values();
    }

    /** Those that can be chosen, by name. */
    public Map<String, ColumnProfile> all() {
        var all = new TreeMap<String, ColumnProfile>();
        saved.all()
                .forEach(each -> all.put(each.document().name(), each.document().profile()));
        all.putAll(shipped);
        return all;
    }

    public boolean isShipped(String name) {
        return shipped.containsKey(name);
    }

    public Optional<ColumnProfile> find(String name) {
        return Optional.ofNullable(shipped.get(name)).or(() -> saved.profile(name));
    }

    static ColumnProfile load(Resource yaml) throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader().load(yaml.getDescription(), yaml).forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources))
                .bind("", ColumnProfile.class)
                .get();
    }
}
