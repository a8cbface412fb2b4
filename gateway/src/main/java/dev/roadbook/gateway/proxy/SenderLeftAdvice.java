package dev.roadbook.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SenderLeftAdvice {

    private static final Logger log = LoggerFactory.getLogger(SenderLeftAdvice.class);

    /** The status is for the books alone. */
    @ExceptionHandler
    void handle(SenderLeft e, HttpServletRequest request, HttpServletResponse response) {
        log.info("sender left in the middle of its body source={}", request.getRemoteAddr());
        response.setStatus(HttpStatus.BAD_REQUEST.value());
    }
}
