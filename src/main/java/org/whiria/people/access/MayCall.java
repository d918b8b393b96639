package org.whiria.people.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whiria.people.Duty;

/** Marks the annotations that say who may call an endpoint. {@link WhoMayCall} reads it; an endpoint without one is refused to all. */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface MayCall {

    /** One of these duties is needed at some site; none listed means any member of staff. */
    Duty[] value() default {};

    /** Whether people who are not signed in may call it too. */
    boolean anonymous() default false;
}
