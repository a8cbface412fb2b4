package dev.roadbook.outreach.reminder;

import dev.roadbook.outreach.Fixtures;
import dev.roadbook.outreach.OutreachService;
import dev.roadbook.outreach.World;
import dev.roadbook.outreach.dkim.DkimVerifier;
import dev.roadbook.outreach.dkim.SigningKey;
import dev.roadbook.outreach.mail.ScriptedSmtpServer;
import dev.roadbook.testkit.RoadbookTest;
import java.util.Map;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service before a mail server that does as a test says; all such tests share one of each. */
@RoadbookTest(
        now = Fixtures.NOW,
        classes = OutreachService.class,
        properties = {
            "roadbook.schedule.enabled=false",
            "roadbook.mail.failures-before-pause=1000",
            "roadbook.ledger.max-attempts=3",
            "spring.mail.properties.mail.smtp.timeout=3000"
        })
@AutoConfigureMockMvc
@Import(World.class)
public abstract class SmtpScript {

    protected static final ScriptedSmtpServer SMTP = new ScriptedSmtpServer();

    private static final SigningKey RSA = SigningKey.rsa(2048);
    private static final SigningKey ED25519 = SigningKey.ed25519();

    /** What a receiver finds, knowing from DNS the keys that mails are signed with. */
    protected static final DkimVerifier SIGNATURES =
            new DkimVerifier(Map.of("rsa", RSA.published(), "ed25519", ED25519.published()));

    @DynamicPropertySource
    static void smtp(DynamicPropertyRegistry registry) {
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", SMTP::port);
        registry.add("roadbook.dkim.keys[0].selector", () -> "rsa");
        registry.add("roadbook.dkim.keys[0].private-key", RSA::pem);
        registry.add("roadbook.dkim.keys[1].selector", () -> "ed25519");
        registry.add("roadbook.dkim.keys[1].private-key", ED25519::pem);
    }
}
