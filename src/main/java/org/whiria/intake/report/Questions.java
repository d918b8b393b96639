package org.whiria.intake.report;

import java.util.List;
import org.whiria.platform.Option;

/** The yes-or-no questions of the exchange format: the path of each, and what people read. */
public final class Questions {

    public static final List<Option> SAFETY = List.of(
            new Option("safety.seriousHarmOrImmediateRisk", "Serious harm, or immediate risk of it"),
            new Option("safety.needsMedicalCareNow", "Te tamaiti needs medical care now"),
            new Option("safety.allegedPersonHasAccess", "The alleged person has access to te tamaiti"),
            new Option("safety.leftAloneOrAbandoned", "Te tamaiti is left alone or abandoned"),
            new Option("safety.protectiveFactorsHold48Hours", "Protective factors hold for 48 hours"),
            new Option("safety.safeAdultAvailable", "A safe adult is there, able and willing"));

    public static final List<Option> INDICATORS = List.of(
            new Option("indicators.possibleOffenceAgainstTamaiti", "Possible offence against te tamaiti"),
            new Option("indicators.witnessToOffenceOnly", "Te tamaiti only witnessed an offence"),
            new Option("indicators.policeConsulted", "Police consulted"),
            new Option("indicators.familyViolence", "Family violence"),
            new Option("indicators.soleCarerImprisoned", "Sole carer imprisoned"),
            new Option(
                    "indicators.subsequentChild", "Parent of a child who was permanently removed (subsequent child)"),
            new Option("indicators.openCase", "Open case"),
            new Option("indicators.sameConcernAlreadyKnown", "The same concern is known already"),
            new Option("indicators.whanauActingAndAble", "Whānau are acting, and able"),
            new Option("indicators.otherServicesMeetNeed", "Other services meet the need"),
            new Option("indicators.needsHelpNoHarm", "Help is needed, no harm is told of"),
            new Option("indicators.consentToReferral", "Whānau consent to a referral"),
            new Option("indicators.significantImpactOnDevelopment", "Significant impact on development"),
            new Option("indicators.cumulativeUnresolvedHarm", "Harm that adds up and is not resolved"));

    public static final List<Option> NOTIFIER = List.of(
            new Option("notifier.keepConfidential", "Wants to stay confidential"),
            new Option("notifier.isWhanau", "Is whānau"),
            new Option("notifier.spokeWithTamaiti", "Has spoken with te tamaiti"),
            new Option("notifier.spokeWithWhanau", "Has spoken with whānau"),
            new Option("notifier.canReferOn", "Can refer to a service"));

    private Questions() {}
}
