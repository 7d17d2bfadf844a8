package org.gongfang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which address throttles count, on the real web server with the product's settings: that of the caller, not of a claim. */
class CallerAddressTests {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String CLAIMED = "203.0.113.9";

    @Test
    void theProxyOnThisMachineSaysWhoCalls() throws Exception {
        assertThat(addressOf(CLAIMED)).isEqualTo(CLAIMED);
    }

    @Test
    void whatCallersPutBeforeTheProxysWordIsNotBelieved() throws Exception {
        assertThat(addressOf("198.51.100.7, " + CLAIMED)).isEqualTo(CLAIMED);
    }

    @Test
    void claimsOfAnybodyElseAreNotBelieved() throws Exception {
        assertThat(addressOf(CLAIMED, "--GONGFANG_PROXIES=192.0.2.1/32")).isEqualTo(LOOPBACK);
    }

    private static String addressOf(String forwardedFor, String... options) throws IOException, InterruptedException {
        var server = new SpringApplicationBuilder(Echo.class)
                .web(WebApplicationType.SERVLET)
                .properties("spring.main.banner-mode=off", "logging.level.root=warn");
        var arguments = new java.util.ArrayList<>(java.util.List.of(options));
        arguments.add("--server.port=0");
        try (var context = server.run(arguments.toArray(String[]::new));
                var client = HttpClient.newHttpClient()) {
            var port = context.getEnvironment().getRequiredProperty("local.server.port");
            var request = HttpRequest.newBuilder(URI.create("http://" + LOOPBACK + ":" + port + "/"))
                    .header("X-Forwarded-For", forwardedFor)
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    /** Answers with the address by which the caller is throttled. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Echo {

        @Bean
        ServletRegistrationBean<HttpServlet> echo() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {
                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                                throws IOException {
                            RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
                            try {
                                response.getWriter().print(new CallerAddress().find());
                            } finally {
                                RequestContextHolder.resetRequestAttributes();
                            }
                        }
                    },
                    "/");
        }
    }
}
