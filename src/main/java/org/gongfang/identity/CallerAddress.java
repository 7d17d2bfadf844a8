package org.gongfang.identity;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The network address that the current request comes from. */
@Component
class CallerAddress {

    private static final String NO_REQUEST = "local";

    /** The address, or {@code local} outside a request. */
    String find() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : NO_REQUEST;
    }
}
