/** The passwords of eight characters and more that lead every list of leaked ones, in lower case. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  00000001 01234567 0123456789 10203040 1029384756 11112222 11223344 1122334455 12121212 12123434 12131415 123123123
  123321123 12341234 1234512345 12345678 123456789 1234567890 12345678910 1234567a 123456789a 123456abc 1234abcd
  1234qwer 123abc123 123qweasd 123qweasdzxc 12qwaszx 13131313 1357924680 147258369 147852369 159357258 1a2b3c4d
  1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 20202020 21212121 23456789 31415926 369258147
  69696969 741852963 77889900 789456123 87654321 88776655 963852741 98765432 987654321 9876543210
  a1b2c3d4 a1s2d3f4 aa123456 aaaabbbb abc12345 abc123456 abcd1234 abcdefgh abcdefghi abcdefg1 access14 adgjmptw
  admin123 admin1234 administrator adminadmin alexande alexander alexandra anthony1 arsenal1 asd123456 asdasdasd
  asdf1234 asdfasdf asdfghjk asdfghjkl asdfjkl; awesome1 babygirl babygirl1 babyblue barcelona baseball baseball1
  basketball beautiful benjamin bigdaddy blahblah blink182 bluebird bonjour1 bismillah brooklyn butterfly caroline
  carolina champion changeme changeme1 charlie1 charlotte cheese123 chelsea1 chicken1 chocolate chocolate1
  christian christin christine christopher cocacola computer computer1 contrasena courtney crystal1 danielle
  december doraemon dragon12 dragon123 dragonball einstein elephant elizabeth estrella evolution fernando fishing1
  football football1 forever1 freedom1 friendship friends1 fuckyou1 fuckyou2 gabriel1 garfield gateway1 godzilla
  goodluck greenday hahahaha hannah12 hardcore hellohello hello123 hellokitty hercules hiroshima iloveyou iloveyou1
  iloveyou2 iloveyou! imissyou inuyasha internet isabella jackson1 jasmine1 jennifer jennifer1 jessica1 jonathan
  jordan23 junebug1 justinbieber kawasaki kimberly lakers24 letmein1 letmein123 liverpool liverpool1 login123
  logitech lovelove loveyou1 loveyou2 manchester marlboro marseille maryjane master123 matthew1 maverick mercedes
  metallica metallic michael1 michelle michelle1 midnight mistress monkey12 monkey123 montreal mountain mustang1
  mynoob123 nicholas nintendo nirvana1 november ohayougozaimasu october1 olivia123 p@$$w0rd p@ssw0rd p@ssword
  pa$$word paradise pass1234 passw0rd passw0rd1 passwort password password! password0 password1 password1!
  password12 password123 password1234 password2 password3 patricia peaches1 platinum pokemon1 pokemon123 portugal
  precious princess princess1 princesa q1w2e3r4 q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedc qazwsxedcrfv qazxswedc qq123456
  qwaszx12 qwe123qwe qweasdzxc qweqweqwe qwer1234 qwerasdf qwerqwer qwert123 qwert12345 qwerty12 qwerty123
  qwerty1234 qwerty12345 qwertyui qwertyuio qwertyuiop rockstar1 rush2112 sakura123 samantha samsung1 samurai1
  savannah scorpion security september serenity shadow12 shadow123 simpsons skywalker slipknot snowball softball
  spiderman spiderma spongebob starcraft startrek starwars starwars1 steelers stephanie stratocaster strawberry
  summer12 summer123 sunflower sunshine sunshine1 superman superman1 superstar swordfish sweetheart teddybear
  tequiero terminator test1234 testtest thailand thomas123 thunder1 tinkerbell tottenham trustno1 unicorn1
  valentina valentine victoria vincent1 viktoria wachtwoord waterloo welcome1 welcome123 westside whatever
  wicked123 william1 williams windows1 wolverine wordpass xbox3600 yankees1 yellow12 zaq12wsx zaq1zaq1 zxcasdqwe
  zxcv1234 zxcvbnm1 zxcvbnm123 zxcvbnm,./ zxczxczxc
  `
    .trim()
    .split(/\s+/),
)
