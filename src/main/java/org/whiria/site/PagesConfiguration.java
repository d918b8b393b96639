package org.whiria.site;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PagesConfiguration implements WebMvcConfigurer {

    private final PartOfPage partOfPage;
    private final CurrentStaff currentStaff;

    PagesConfiguration(PartOfPage partOfPage, CurrentStaff currentStaff) {
        this.partOfPage = partOfPage;
        this.currentStaff = currentStaff;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(partOfPage);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(currentStaff);
    }
}
