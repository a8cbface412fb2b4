package dev.roadbook.gateway.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The session's cookie. Over TLS it is a {@code __Host-} one, which no other host or plain page can set; over plain HTTP
 * browsers would refuse that, Safari on localhost too.
 */
final class SessionCookies implements CookieSerializer {

    private final CookieSerializer plain = cookie(Sessions.COOKIE, false);
    private final CookieSerializer strict = cookie(Sessions.SECURE_COOKIE, true);
    private final @Nullable Boolean secure;

    SessionCookies(@Nullable Boolean secure) {
        this.secure = secure;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(secure);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        of(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return of(request).readCookieValues(request);
    }

    private CookieSerializer of(HttpServletRequest request) {
        return (secure == null ? request.isSecure() : secure) ? strict : plain;
    }
}
