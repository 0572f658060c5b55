const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤'
const NOT_A_NAME =
  /[某姓]|先生|女士|师傅|阿姨|叔|伯|嫂|爷|奶|妈|爸|老师|医生|居民|住户|商户|业主|租户|家长|骑手|管家|代表|员|长$/u

/** `王桂兰` does, `王某` and `王阿姨` do not. */
export const looksLikeFullName = (alias: string): boolean => {
  const name = alias.trim()
  return (
    /^\p{Script=Han}{2,3}$/u.test(name) &&
    SURNAMES.includes(name[0] ?? '') &&
    !NOT_A_NAME.test(name)
  )
}
