package dev.roadbook.ingestion.storage;

import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the store of raw files.
 *
 * @param dir folder that every instance of this service shares
 * @param maxSize largest file taken, in bytes on the wire
 * @param minFree free space below which nothing is taken
 * @param grace time a sender has before its pace counts
 * @param minBytesPerSecond average pace below which a sender is cut off
 */
@Validated
@ConfigurationProperties("roadbook.storage")
record StorageProperties(
        Path dir,
        @DefaultValue("2GB") DataSize maxSize,
        @DefaultValue("256MB") DataSize minFree,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("1024") @Positive int minBytesPerSecond) {}
