package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TokenIntegrationTests extends GatewayTest {

    @Test
    void tellsServiceWhoAsksForOneMinute() {
        as("rep2").get("/api/search");

        var token = decoder(base()).decode(bearer());

        assertThat(token.getSubject()).isEqualTo("rep2");
        assertThat(token.getClaimAsStringList("roles")).containsExactly("REP");
        assertThat(token.getClaimAsString("rep_id")).isEqualTo("R02");
        assertThat(token.getClaimAsString("name")).isEqualTo("Demo rep 2");
        assertThat(token.getClaimAsString("iss")).isEqualTo("roadbook-gateway");
        assertThat(token.getAudience()).containsExactly("roadbook");
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void leavesOutRepOfThoseWhoAreNone() {
        as("manager").get("/api/search");

        assertThat(decoder(base()).decode(bearer()).getClaims()).doesNotContainKey("rep_id");
    }

    @Test
    void publishesNoPrivateKey() throws ParseException {
        var keys = JWKSet.parse(browser().get("/.well-known/jwks.json").body());

        assertThat(keys.getKeys()).isNotEmpty().allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
        });
        assertThat(jdbc.sql("select public_jwk from signing_key")
                        .query(String.class)
                        .list())
                .noneMatch(jwk -> jwk.contains("\"d\""));
    }

    @TestFactory
    Stream<DynamicTest> takesNoTokenFromOutsideAndNoServiceTakesForgedOnes() throws Exception {
        as("manager").get("/api/search");
        var genuine = SignedJWT.parse(bearer());
        var gatewayKey = JWKSet.parse(browser().get("/.well-known/jwks.json").body())
                .getKeyByKeyId(genuine.getHeader().getKeyID())
                .toRSAKey();
        var own = new RSAKeyGenerator(2048).keyID(gatewayKey.getKeyID()).generate();
        var claims = genuine.getJWTClaimsSet();
        var parts = bearer().split("\\.", 3);
        return Stream.of(
                forged("alg none", new PlainJWT(claims).serialize()),
                forged("signature cut", parts[0] + "." + parts[1] + "."),
                forged("public key as secret", hmac(gatewayKey, claims)),
                forged("own key", rsa(own, new JWSHeader.Builder(JWSAlgorithm.RS256), claims)),
                forged(
                        "own key in jwk",
                        rsa(own, new JWSHeader.Builder(JWSAlgorithm.RS256).jwk(own.toPublicJWK()), claims)),
                forged(
                        "own key by jku",
                        rsa(
                                own,
                                new JWSHeader.Builder(JWSAlgorithm.RS256).jwkURL(URI.create(service.url() + "/keys")),
                                claims)),
                forged(
                        "kid with sql",
                        rsa(own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("' or 1=1 --"), claims)),
                forged(
                        "kid with path",
                        rsa(own, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("../../etc/passwd"), claims)),
                forged("other rsa algorithm", rsa(own, new JWSHeader.Builder(JWSAlgorithm.PS256), claims)),
                DynamicTest.dynamicTest(
                        "genuine", () -> assertThat(direct(bearer())).isEqualTo(401)));
    }

    private DynamicTest forged(String name, String token) {
        return DynamicTest.dynamicTest(name, () -> {
            assertThat(direct(token)).isEqualTo(401);
            assertThatExceptionOfType(JwtException.class)
                    .isThrownBy(() -> decoder(base()).decode(token));
        });
    }

    private int direct(String token) {
        return browser()
                .send(browser().request("/api/search").header("Authorization", "Bearer " + token))
                .statusCode();
    }

    private static String hmac(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
        return token.serialize();
    }

    private static String rsa(RSAKey key, JWSHeader.Builder header, JWTClaimsSet claims) throws JOSEException {
        var built = header.build();
        var token = new SignedJWT(
                built.getKeyID() == null ? header.keyID(key.getKeyID()).build() : built, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    static String bearer() {
        return service.last().header("Authorization").substring("Bearer ".length());
    }

    static JwtDecoder decoder(String gateway) {
        return NimbusJwtDecoder.withJwkSetUri(gateway + "/.well-known/jwks.json")
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
    }
}
