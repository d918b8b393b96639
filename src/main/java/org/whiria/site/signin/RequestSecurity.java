package org.whiria.site.signin;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.whiria.people.Duty;
import org.whiria.people.access.WhoMayCall;

/** Every request passes here: who signs in how, and that only those go on whom the endpoint's annotation admits. */
@Configuration(proxyBeanMethods = false)
class RequestSecurity {

    /** Scripts only from our own files; form-js and bpmn-js set styles on elements. */
    private static final String CONTENT_SECURITY_POLICY = """
            default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
            object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'""";

    private final WhoMayCall whoMayCall;
    private final ObjectProvider<DemoSignIn> demo;

    RequestSecurity(WhoMayCall whoMayCall, ObjectProvider<DemoSignIn> demo) {
        this.whoMayCall = whoMayCall;
        this.demo = demo;
    }

    /** The database keeps no NUL, and nobody types one. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** The API keeps no session and therefore needs no CSRF token: each request brings its proof. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiRefusals refusals, ObjectProvider<JwtDecoder> tokens)
            throws Exception {
        http.securityMatcher("/api/**")
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi/**")
                        .permitAll()
                        .anyRequest()
                        .access(whoMayCall));
        if (demo.getIfAvailable() != null) {
            http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
        }
        if (tokens.getIfAvailable() != null) {
            http.oauth2ResourceServer(
                    server -> server.authenticationEntryPoint(refusals).jwt(Customizer.withDefaults()));
        }
        return secured(http).build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http, PageRefusals refusals, ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/assets/**", "/images/**", "/favicon.ico")
                        .permitAll()
                        .requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .access((who, context) -> whoMayCall.has(Duty.ADMINISTRATION))
                        .anyRequest()
                        .access(whoMayCall))
                // Nobody can forge a request whose address is a secret or that anybody may make, and people write
                // longer than a session.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/invitations/*", "/report"))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(refusals))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?signed-out"));
        if (demo.getIfAvailable() != null) {
            http.formLogin(form -> form.loginPage("/sign-in")
                    .loginProcessingUrl("/sign-in")
                    .failureUrl("/sign-in?error")
                    .defaultSuccessUrl("/"));
        }
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in").failureUrl("/sign-in?error"));
        }
        return secured(http).build();
    }

    private static HttpSecurity secured(HttpSecurity http) throws Exception {
        return http.headers(
                headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()")));
    }
}
