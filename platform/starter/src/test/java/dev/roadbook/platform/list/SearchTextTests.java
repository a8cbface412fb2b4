package dev.roadbook.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTests {

    @Test
    void neitherCaseNorAccentsCount() {
        assertThat(SearchText.of("Café ZOË", null, "Lyon")).isEqualTo("cafe zoe lyon");
    }

    @Test
    void eachWordIsLookedForAnywhere() {
        assertThat(SearchText.patterns("  Zoé café ")).containsExactly("%zoe%", "%cafe%");
    }

    @Test
    void whatIsSpecialToLikeIsNotSpecialToSearch() {
        assertThat(SearchText.patterns("50%_\\")).containsExactly("%50\\%\\_\\\\%");
        assertThat(SearchText.prefix("a_b")).isEqualTo("a\\_b%");
    }

    @Test
    void nothingIsLookedForInNothing() {
        assertThat(SearchText.patterns(" \u00a0 ")).isEmpty();
    }
}
