/** Words that carry no meaning of their own: politeness, articles, what a question is wrapped in. */
export const fillers = new Set(
  (
    'a an the please kindly just hi hello hey thanks thank could can would will you me us i we for my our so then now ' +
    'help need want like let lets tell give show'
  ).split(' '),
)

/** The same in Chinese; the longer ones first. */
export const chineseFillers =
  /能不能|可不可以|是不是|有没有|麻烦你?|帮我|帮忙|请问|请你|您好|你好|谢谢|一下|可以|能否|请|您|吗|呢|吧|啊|呀|嘛|的|了/g

/** They turn a sentence round: the same number of each in both, or the two are not the same. */
export const turningWords = new Set(
  (
    'not no never none nor neither without except unless cannot isnt arent wasnt werent dont doesnt didnt wont wouldnt ' +
    'shouldnt couldnt cant hasnt havent add remove delete drop insert append enable disable allow deny permit forbid ' +
    'increase decrease raise lower more less fewer most least max min maximum minimum first last before after above below ' +
    'up down left right in out on off to from open close opened closed start stop begin end include exclude true false ' +
    'yes all any some only every each encode decode encrypt decrypt compress decompress import export upload download read ' +
    'write push pull lock unlock show hide sync async ascending descending asc desc old new older newer public private ' +
    'local remote input output success failure pass fail valid invalid safe unsafe merge split join install uninstall'
  ).split(' '),
)

export const chineseTurningWords =
  /[不没無无非未勿别莫否禁]|除了|添加|增加|新增|删除|移除|减少|降低|提高|启用|禁用|开启|关闭|允许|最大|最小|最多|最少|大于|小于|之前|之后|以上|以下|导入|导出|上传|下载|加密|解密|编码|解码|升序|降序|公有|私有|本地|远程|输入|输出|成功|失败|安装|卸载|合并|拆分|全部|部分|只|从|到/g
