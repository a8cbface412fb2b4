package dev.roadbook.ingestion.file;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How large the content of a file may be; enforced while it is read.
 *
 * @param maxInflatedSize largest content of a compressed file
 * @param maxRatio most bytes one compressed byte may become
 * @param maxRows most rows
 * @param maxColumns most columns
 * @param maxCellLength most characters of a cell
 * @param maxRowLength most characters of a row; a few rows are held at once
 * @param maxXlsSize largest workbook of the old format
 * @param maxParts most files within a workbook, of which each sheet is one
 * @param maxSharedTexts largest table of texts of a workbook, which is kept on disk while it is read
 */
@Validated
@ConfigurationProperties("roadbook.files")
public record FileProperties(
        @DefaultValue("8GB") DataSize maxInflatedSize,
        @DefaultValue("200") @Positive int maxRatio,
        @DefaultValue("20000000") @Positive long maxRows,
        @DefaultValue("500") @Positive int maxColumns,
        @DefaultValue("32768") @Positive int maxCellLength,
        @DefaultValue("1000000") @Positive int maxRowLength,
        @DefaultValue("128MB") DataSize maxXlsSize,
        @DefaultValue("5000") @Positive int maxParts,
        @DefaultValue("1GB") DataSize maxSharedTexts) {}
