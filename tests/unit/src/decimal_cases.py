# Prints decimal_cases.inl: what Python's decimal makes of numbers, as units of a number of places.
#
#   python3 decimal_cases.py > decimal_cases.inl
import decimal
import random

MODES = ["HALF_EVEN", "HALF_UP", "HALF_DOWN", "UP", "DOWN", "CEILING", "FLOOR"]
MOST = 2**63 - 1
LEAST = -(2**63)

decimal.getcontext().prec = 2000
decimal.getcontext().Emax = decimal.MAX_EMAX
decimal.getcontext().Emin = decimal.MIN_EMIN


def outcome(units):
    return "large" if units > MOST else "small" if units < LEAST else str(int(units))


def expected(text, places):
    exact = decimal.Decimal(text).scaleb(places)
    told = []
    whole = exact.to_integral_value(rounding=decimal.ROUND_DOWN)
    if exact == whole:
        told.append(outcome(exact))
    elif exact > MOST or exact < LEAST:
        told.append(outcome(exact))
    else:
        told.append("precise")
    for mode in MODES:
        told.append(outcome(exact.to_integral_value(rounding=getattr(decimal, "ROUND_" + mode))))
    return " ".join(told)


def texts():
    yield from ["0", "-0", "0.0", "-0.00", "0e5", "1", "-1", "17.99", "17.990", "1.005", "2.675", "-2.675", "0.5", "1.5", "2.5", "-0.5", "-1.5", "-2.5",
                "0.005", "0.015", "0.025", "0.0050000000000000000000000001", "0.00499999999999999999999999999", "0.05", "1e2", "1E+2", "1e-2", "1e-3",
                "-1e-3", "100e-4", "0.00000000000000000001e20", "123456789012345678900000000000e-20", "92233720368547758.07", "92233720368547758.08",
                "-92233720368547758.08", "-92233720368547758.09", "92233720368547758.074", "92233720368547758.075", "92233720368547758.0749999",
                "-92233720368547758.084", "-92233720368547758.085", "-92233720368547758.0851", "9223372036854775807", "9223372036854775808",
                "-9223372036854775808", "-9223372036854775809", "9223372036854775807.5", "9223372036854775806.5", "9.223372036854775807",
                "9.2233720368547758075", "99999999999999999999", "1e18", "1e19", "1e20", "1e300", "-1e300", "1e-300", "-1e-300", "0.1e-5", "12345.6789e3",
                "999.995", "999.9949", "-999.995", "0.99", "0.995", "0.999999999999999999", "0.9999999999999999995", "4.35", "4.345", "4.355",
                "0.50", "1.0000000000000000000000000000000000000000000000000001"]
    random.seed(14)
    for _ in range(160):
        digits = random.randint(1, 24)
        whole = str(random.randint(1, 10**digits - 1))
        point = random.randint(0, len(whole))
        text = (whole[:point] or "0") + ("." + whole[point:] if point < len(whole) else "")
        if random.random() < 0.3:
            text += "e" + str(random.randint(-25, 12))
        if random.random() < 0.3:
            text = "-" + text
        yield text
    for _ in range(60):  # ties
        text = str(random.randint(0, 10**6)) + "." + "%02d5" % random.randint(0, 99)
        yield ("-" if random.random() < 0.5 else "") + text


print("// Made by decimal_cases.py, by Python's decimal.")
for number in texts():
    for places in sorted({0, 2, random.choice([1, 4, 6, 9, 18])}):
        print('{"%s", %d, "%s"},' % (number, places, expected(number, places)))
