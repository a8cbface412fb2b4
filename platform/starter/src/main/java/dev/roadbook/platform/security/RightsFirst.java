package dev.roadbook.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks an endpoint's rule before anything of the request is read: nobody's body is stored, or judged, who may not send it.
 */
final class RightsFirst implements HandlerInterceptor {

    private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod endpoint && request.getDispatcherType() != DispatcherType.ASYNC) {
            var decision =
                    rules.authorize(() -> SecurityContextHolder.getContext().getAuthentication(), invocation(endpoint));
            if (decision != null && !decision.isGranted()) {
                throw new AuthorizationDeniedException("the endpoint's rule says no", decision);
            }
        }
        return true;
    }

    private static SimpleMethodInvocation invocation(HandlerMethod endpoint) {
        var controller = AopProxyUtils.getSingletonTarget(endpoint.getBean());
        return new SimpleMethodInvocation(controller == null ? endpoint.getBean() : controller, endpoint.getMethod());
    }
}
