package org.whiria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ContactTests {

    @ParameterizedTest
    @CsvSource({
        "server.port=8099, http://localhost:8099",
        "server.address=127.0.0.1, http://localhost:8080",
        "whiria.contact.web=https://whiria.example, https://whiria.example",
    })
    void linksOnOneMachineLeadToTheDoorOfTheServerUnlessItIsSaidOtherwise(String option, String web) {
        new ApplicationContextRunner()
                .withInitializer(new ConfigDataApplicationContextInitializer())
                .withPropertyValues("spring.profiles.active=local", option)
                .withUserConfiguration(Settings.class)
                .run(context -> assertThat(context.getBean(Contact.class).web()).hasToString(web));
    }

    @EnableConfigurationProperties(Contact.class)
    static class Settings {}
}
