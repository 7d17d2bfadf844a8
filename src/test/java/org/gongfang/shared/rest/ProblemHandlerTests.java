package org.gongfang.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.gongfang.testing.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

@IntegrationTest
class ProblemHandlerTests {

    @Autowired
    ProblemHandler handler;

    @Test
    void queryThatCannotBeDecodedIsTheCallersFault() {
        var answer = handler.undecodable(
                new InvalidParameterException("Character decoding failed"),
                new ServletWebRequest(new MockHttpServletRequest()));

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    }
}
