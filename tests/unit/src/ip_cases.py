# Prints ip_cases.inl: which texts Python's ipaddress takes for addresses.
#
#   python3 ip_cases.py > ip_cases.inl
import ipaddress
import random

CASES = ["", "0.0.0.0", "1.2.3.4", "255.255.255.255", "256.1.1.1", "1.2.3", "1.2.3.4.5", "01.2.3.4", "1.2.3.04", "00.0.0.0", "1.2.3.", ".1.2.3", "1..2.3",
         " 1.2.3.4", "1.2.3.4 ", "1.2.3.4/8", "1.2.3.a", "0x1.2.3.4", "+1.2.3.4", "-1.2.3.4", "1.2.3.1000", "16909060", "1.2.3.4\\n", "1.2.3.4%eth0",
         "::", "::1", "1::", "1::8", "1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8::",
         "::1:2:3:4:5:6:7:8", "1::3:4:5:6:7:8", "1::2::3", "1::2:3:4:5:6:7:8", ":::", ":1::", "1:", ":1", "1:2:3:4:5:6:7:8:", "::1:", ":::1", "12345::",
         "::g", "::-1", "::+1", "2001:DB8::1", "2001:db8:0:0:0:0:0:1", "2001:0db8:0000:0000:0000:0000:0000:0001", "00000::1", "::ffff:1.2.3.4",
         "::1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:7:1.2.3.4", "1:2:3:4:5:1.2.3.4", "1.2.3.4::", "::1.2.3.4:1", "::ffff:01.2.3.4", "::ffff:1.2.3",
         "::ffff:256.1.1.1", "1.2.3.4:1:2:3:4:5:6", "::1.2.3.4%x", "fe80::1%eth0", "fe80::1%", "fe80::1%a%b", "fe80::1%a/b", "%eth0", "::%1", "::1/64",
         "[::1]", "1:2:3:4:5:6::8", "1::1.2.3.4", "1:2:3:4:5::1.2.3.4", "1:2:3:4:5:6::1.2.3.4", "::1 ", " ::1", "localhost", "a", ":", "."]


def taken(kind, text):
    try:
        kind(text)
        return "true"
    except ValueError:
        return "false"


def texts():
    for text in CASES:
        yield text
    random.seed(6)
    for _ in range(80):
        groups = ["%x" % random.randrange(65536) for _ in range(random.choice([1, 3, 6, 7, 8, 8, 8, 9]))]
        text = ":".join(groups)
        if random.random() < 0.6:
            at = random.randrange(len(text) + 1)
            text = text[:at] + random.choice([":", "::", ".", "%", "0"]) + text[at:]
        yield text
    for _ in range(40):
        yield ".".join(str(random.choice([0, 1, 9, 10, 99, 100, 199, 200, 249, 250, 255, 256, 300])) for _ in range(random.choice([3, 4, 4, 4, 5])))


print("// Made by ip_cases.py, by Python's ipaddress: a text, whether it is an IPv4 address, and whether it is an IPv6 one.")
for each in texts():
    text = each.replace("\\n", "\n")
    print('{"%s", %s, %s},' % (each, taken(ipaddress.IPv4Address, text), taken(ipaddress.IPv6Address, text)))
