package dev.roadbook.outreach.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "buyer@shop.example",
                "first.last+orders@sub.shop-24.example",
                "o'neill@shop.example",
                "x@xn--exmple-cua.de",
                "a@b.co"
            })
    void takesOneMailbox(String address) {
        assertThat(EmailAddress.parse(address)).map(EmailAddress::value).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "buyer",
                "a@b",
                "@shop.example",
                "buyer@",
                "buyer@shop..example",
                ".buyer@shop.example",
                "buyer.@shop.example",
                "buyer@-shop.example",
                "buyer@shop.example ",
                " buyer@shop.example",
                "buyer@shop.example\n",
                "x@y.com>\r\nRCPT TO:<z@z",
                "x@y.com\r\nBcc: evil@x.example",
                "x@y.com, z@z.com",
                "x@y.com;z@z.com",
                "Buyer <x@y.com>",
                "\"quoted\"@shop.example",
                "x(comment)@shop.example",
                "x@[127.0.0.1]",
                "müller@exämple.de",
                "x@瘍瘊.example",
                "x\u0000@shop.example",
                "x\u2028@shop.example"
            })
    void refusesWhateverIsMoreOrLessThanOneMailbox(String address) {
        assertThat(EmailAddress.parse(address)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@shop.example")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(130) + "example")).isEmpty();
    }

    @Test
    void comparesWithoutCase() {
        assertThat(new EmailAddress("Buyer@Shop.Example").normalized()).isEqualTo("buyer@shop.example");
    }
}
