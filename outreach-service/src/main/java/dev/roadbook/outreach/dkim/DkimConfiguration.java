package dev.roadbook.outreach.dkim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DkimConfiguration {

    private static final Logger log = LoggerFactory.getLogger(DkimConfiguration.class);

    /** A key that cannot be read keeps the service from starting. */
    @Bean
    DkimSigner dkimSigner(DkimProperties properties) {
        var keys = properties.keys().stream().map(DkimConfiguration::read).toList();
        log.info("mails are signed with selectors={}", keys);
        return new DkimSigner(properties.domain().strip(), keys);
    }

    private static DkimKey read(DkimProperties.Key key) {
        try {
            return DkimKey.of(
                    key.selector(),
                    key.file() == null ? Objects.requireNonNull(key.privateKey()) : Files.readString(key.file()));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of selector %s cannot be read".formatted(key.selector()), e);
        }
    }
}
