package dev.roadbook.ingestion.customer;

import dev.roadbook.ingestion.hand.UpTo;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an account beside its orders; null where it is not.
 *
 * @param country as files name it, best by its two letters of ISO 3166
 * @param email of the buyer who is reminded
 * @param repId who looks after it
 * @param preferredContactTime when it wants to be called, in its own words
 * @param engagementScore from 0 to 100
 * @param responseRate share of messages it answers, from 0 to 1
 */
record ProfileValues(
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable @Size(min = 1, max = 120) String chain,
        @Nullable @Size(min = 1, max = 300) String addressLine,
        @Nullable @Size(min = 1, max = 120) String city,
        @Nullable @Size(min = 1, max = 80) String state,
        @Nullable @Size(min = 1, max = 20) String postalCode,
        @Nullable @Size(min = 1, max = 60) String country,
        @Nullable @Size(min = 1, max = 120) String region,
        @Nullable @Email @Size(min = 1, max = 254) String email,
        @Nullable @Size(min = 1, max = 60) String repId,

        @Nullable @Pattern(regexp = "\\+?[0-9][0-9 ()./-]{2,30}")
        String phone,

        @Nullable @Size(min = 1, max = 60) String segment,
        @Nullable @Size(min = 1, max = 30) List<@NotBlank @Size(max = 60) String> interests,
        @Nullable @Size(min = 1, max = 30) List<@NotBlank @Size(max = 60) String> painPoints,
        @Nullable @Size(min = 1, max = 60) String buyingBehavior,
        @Nullable @Size(min = 1, max = 60) String preferredContactTime,

        @Nullable @Pattern(regexp = "[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*")
        String language,

        @Nullable @UpTo(100) @Digits(integer = 3, fraction = 2) BigDecimal engagementScore,

        @Nullable @UpTo(1) @Digits(integer = 1, fraction = 4) BigDecimal responseRate,

        @Nullable LocalDate lastContactOn,
        @Nullable LocalDate customerSince) {

    /** Only whom to write to and who looks after it. */
    static ProfileValues of(@Nullable String email, @Nullable String repId) {
        return new ProfileValues(
                null, null, null, null, null, null, null, null, email, repId, null, null, null, null, null, null, null,
                null, null, null, null);
    }
}
