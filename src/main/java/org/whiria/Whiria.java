package org.whiria;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** The application: casework pages, the REST API and the workers, on a Camunda 8 engine and PostgreSQL. */
@Modulithic(systemName = "Whiria")
@SpringBootApplication
@ConfigurationPropertiesScan
public class Whiria {

    public static void main(String[] arguments) {
        SpringApplication.run(Whiria.class, arguments);
    }
}
